import { capitalised } from '@/components/dashboard/period-text'

/** What kind of union it is, in front of where or whose it is. */
const KIND =
  /^(?:LĐLĐ (?:tỉnh|thành phố|thị xã|huyện|quận)|CĐCS|Nghiệp đoàn cơ sở|Công đoàn(?= ngành| các khu| khu kinh tế| Viên chức)) /

/**
 * Names for a narrow list of units below one: what they have in common goes ("LĐLĐ thành phố Hạ Long" is "Hạ
 * Long"), as people say it. Where that would make two of them alike, they keep their full names.
 */
export function shortNames(names: readonly string[]): Map<string, string> {
  const short = new Map(names.map((name) => [name, capitalised(name.replace(KIND, ''))]))
  const uses = new Map<string, number>()
  for (const name of short.values()) uses.set(name, (uses.get(name) ?? 0) + 1)
  return new Map([...short].map(([name, brief]) => [name, uses.get(brief) === 1 ? brief : name]))
}
