import { text } from 'node:stream/consumers'
import pg from 'pg'
import { hashPassword, shortestPassword } from '@/lib/core/password'
import { vietnamDay } from '@/lib/periods/rules/calendar-date'
import { newProvince } from '@/prisma/seed/administrator'
import { administratorUsage, readAdministratorWords } from '@/prisma/seed/administrator-words'
import { writeWorld } from '@/prisma/seed/builders/write-world'
import { fail, ownerProgram, withOwner } from '@/prisma/seed/connect-owner'

// Makes a province and its first administrator;
// see `administratorUsage` for the flags; the password is read from standard input.
await ownerProgram(async (connectionString) => {
  const words = readAdministratorWords(process.argv.slice(2))
  if (!words)
    return fail(`Thiếu hoặc sai tham số; cần: ${administratorUsage} (a flag is missing or unusable)`)
  const password = (await text(process.stdin)).replace(/\r?\n$/, '')
  if (password.length < shortestPassword) {
    return fail(`Mật khẩu cần từ ${shortestPassword} ký tự trở lên (the password is too short)`)
  }
  const world = newProvince(words, vietnamDay(new Date()))
  const written = await withOwner(connectionString, (client) =>
    writeWorld(client, world, () => hashPassword(password)),
  ).catch((error: unknown) => {
    if (isTakenLogin(error)) return null
    throw error
  })
  if (written === null) return fail(`Tên đăng nhập ${words.login} đã có người dùng (the login is taken)`)
  if (!written)
    return fail(`Liên đoàn có mã ${words.tenantCode} đã tồn tại (there is such a federation already)`)
  console.log(
    `Đã tạo ${words.tenantName} và tài khoản quản trị ${words.login} (federation and administrator created)`,
  )
})

/** Logins are unique over all tenants. */
function isTakenLogin(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.constraint === 'users_login_key'
}
