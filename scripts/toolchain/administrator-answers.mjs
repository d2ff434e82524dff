// @ts-check
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { PlainError, bilingual } from './plain-error.mjs'
import { openTerminal } from './terminal.mjs'

/**
 * @typedef {object} Question
 * @property {string} flag
 * @property {string} vi what is asked for
 * @property {string} en
 * @property {RegExp} valid
 * @property {string} rule
 * @property {string} ruleEn
 */

/** @type {readonly Question[]} */
const questions = [
  {
    flag: 'tenant-code',
    vi: 'Mã liên đoàn, ví dụ quang-ninh',
    en: 'code of the federation',
    valid: /^[a-z0-9]+(-[a-z0-9]+)*$/,
    rule: 'chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối',
    ruleEn: 'takes lower-case ASCII letters, digits and hyphens',
  },
  {
    flag: 'tenant-name',
    vi: 'Tên liên đoàn, ví dụ LĐLĐ tỉnh Quảng Ninh',
    en: 'name of the federation',
    valid: /\S/,
    rule: 'không được để trống',
    ruleEn: 'must not be empty',
  },
  {
    flag: 'login',
    vi: 'Tên đăng nhập của quản trị viên',
    en: 'name the administrator signs in with',
    valid: /^\S+$/,
    rule: 'không được để trống và không có khoảng trắng',
    ruleEn: 'must not be empty or hold spaces',
  },
  {
    flag: 'name',
    vi: 'Họ và tên của quản trị viên',
    en: 'full name of the administrator',
    valid: /\S/,
    rule: 'không được để trống',
    ruleEn: 'must not be empty',
  },
]

/** Guessing is held off by length alone: there are no rules of composition. */
const shortestPassword = 15

/**
 * What the flags say, and for the rest what the person at the terminal answers.
 *
 * @param {readonly string[]} argv
 * @returns {Promise<{ flags: string[], password: string }>} flags: all four, with their values
 * @throws {PlainError} for an unknown flag, a missing or an unusable value
 */
export async function askAdministrator(argv) {
  const given = readFlags(argv)
  const answers =
    given['password-stdin'] === true ? await fromStandardInput(given) : await fromTerminal(given)
  if (answers.password.length < shortestPassword)
    throw new PlainError(
      `Mật khẩu cần từ ${shortestPassword} ký tự trở lên.`,
      `the password needs ${shortestPassword} characters or more`,
    )
  return answers
}

/** @typedef {Record<string, string | boolean | undefined>} Flags */

/** @param {readonly string[]} argv @returns {Flags} */
function readFlags(argv) {
  /** @type {Record<string, { type: 'string' | 'boolean' }>} */
  const options = { 'password-stdin': { type: 'boolean' } }
  for (const { flag } of questions) options[flag] = { type: 'string' }
  try {
    return parseArgs({ args: [...argv], options }).values
  } catch {
    const usage = questions.map(({ flag }) => `--${flag} …`).join(' ')
    throw new PlainError(
      `Không hiểu các tham số. Cách dùng: npm run admin:create -- ${usage} --password-stdin`,
      'the flags are those named here',
    )
  }
}

/** @param {Flags} given */
async function fromStandardInput(given) {
  const flags = questions.flatMap((question) => answerTo(question, given[question.flag] ?? ''))
  return { flags, password: (await text(process.stdin)).replace(/\r?\n$/, '') }
}

/** @param {Flags} given */
async function fromTerminal(given) {
  const terminal = openTerminal()
  try {
    const flags = []
    for (const question of questions) {
      const { flag, vi, en } = question
      flags.push(...answerTo(question, given[flag] ?? (await terminal.ask(`${bilingual(vi, en)}: `))))
    }
    const password = await terminal.askHidden(`${bilingual('Mật khẩu', 'password')}: `)
    const again = await terminal.askHidden(`${bilingual('Nhập lại mật khẩu', 'the password again')}: `)
    if (password !== again)
      throw new PlainError('Hai lần nhập mật khẩu không giống nhau.', 'the two passwords differ')
    return { flags, password }
  } finally {
    terminal.close()
  }
}

/** @param {Question} question @param {string | boolean} value */
function answerTo({ flag, valid, rule, ruleEn }, value) {
  const answer = String(value).trim()
  if (valid.test(answer)) return [`--${flag}`, answer]
  throw new PlainError(`--${flag} ${rule}.`, `--${flag} ${ruleEn}`)
}
