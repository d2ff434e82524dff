import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/**
 * An application of one page: a table of as many rows (`?rows=`) and cells as asked, out of one statement, rendered by
 * the server for each request. Nothing of the product is in it: it is what Next.js itself takes.
 */
export interface BarePage {
  folder: string
  remove: () => void
}

/** Writes it beside nothing of the product, so that neither's build knows the other. */
export function writeBarePage({ cells }: { cells: number }): BarePage {
  const folder = mkdtempSync(path.join(tmpdir(), 'scd-bare-page-'))
  mkdirSync(path.join(folder, 'app'))
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'))
  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text)
  write('package.json', JSON.stringify({ private: true, type: 'module' }))
  write('next.config.mjs', `export default { poweredByHeader: false, serverExternalPackages: ['pg'] }\n`)
  write(
    'app/layout.jsx',
    `export default function Layout({ children }) {
  return <html lang="vi"><body>{children}</body></html>
}\n`,
  )
  write(
    'app/page.jsx',
    `import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })

export default async function Page({ searchParams }) {
  const { rows } = await pool.query(
    \`SELECT 'LĐLĐ thành phố số ' || r AS name, array_agg(to_char(r * 7919 % 90000 + c, 'FM99G999')) AS cells
     FROM generate_series(1, $1::int) r, generate_series(1, ${cells}) c GROUP BY r ORDER BY r\`,
    [(await searchParams).rows],
  )
  return (
    <main>
      <h1>Kết quả</h1>
      <table>
        <tbody>
          {rows.map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => <td key={at}>{cell}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  )
}\n`,
  )
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
