/**
 * The VSIC 2018 code with which a cell begins: a letter A–U or two to five digits, with or without its name after
 * it ("14100 - May trang phục", "C. Công nghiệp chế biến"). Null where there is none.
 */
export function readIndustryCode(text: string): string | null {
  const found = /^([A-Ua-u])(?=$|[\s.:–-])|^(\d{2,5})(?=$|\D)/.exec(text.trim())
  return found?.[1]?.toUpperCase() ?? found?.[2] ?? null
}
