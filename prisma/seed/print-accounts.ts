import { demoAccounts, demoPassword } from '@/prisma/seed/demo-accounts'

// Prints whom to sign in as. Needs no database.
const width = Math.max(...demoAccounts.map(({ login }) => login.length))
console.log(`Tài khoản minh họa, mật khẩu chung (demo accounts, one password): ${demoPassword}`)
for (const { login, whatFor } of demoAccounts) console.log(`  ${login.padEnd(width)}  ${whatFor}`)
