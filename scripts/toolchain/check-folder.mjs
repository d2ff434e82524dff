// @ts-check
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PlainError, errorCode } from './plain-error.mjs'

/**
 * Makes the folder where it is missing, and proves by writing that it can be written to: permissions alone do
 * not tell of a read-only disk or a full one.
 *
 * @param {string} folder
 */
export function checkFolder(folder) {
  const probe = path.join(folder, `.write-probe-${process.pid}`)
  try {
    makeFolder(folder)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (thrown) {
    const code = errorCode(thrown) ?? 'unknown'
    throw new PlainError(
      `Không ghi được vào thư mục ${folder} (${code}). Hãy cấp quyền ghi, hoặc đổi nơi lưu dữ liệu bằng DATA_DIR.`,
      `cannot write to the folder ${folder}; allow it, or move the data with DATA_DIR`,
    )
  }
}

/**
 * Node's own way of making the folders above too never comes back where the system refuses with "no such
 * folder", as it does below /proc.
 *
 * @param {string} folder
 */
function makeFolder(folder) {
  try {
    mkdirSync(folder)
  } catch (thrown) {
    const code = errorCode(thrown)
    if (code === 'EEXIST') return
    if (code !== 'ENOENT' || path.dirname(folder) === folder) throw thrown
    makeFolder(path.dirname(folder))
    mkdirSync(folder)
  }
}
