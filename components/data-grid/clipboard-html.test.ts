import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatHtmlTable, parseHtmlTable } from '@/components/data-grid/clipboard-html'

/** As desktop spreadsheets write it: head with styles, fragment marks, wrapped source lines. */
const FROM_SPREADSHEET = `<html xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><style>
<!-- td { mso-number-format:"General"; } table { color: red > 1 } -->
</style></head>
<body link="#0563C1">
<!--[if gte mso 9]><xml></xml><![endif]-->
<table border=0 cellpadding=0 cellspacing=0 width=192 style='border-collapse:
 collapse;width:144pt'>
<!--StartFragment-->
 <col width=64 span=3 style='width:48pt'>
 <tr height=20 style='height:15.0pt'>
  <td height=20 class=xl65 align=right width=64>1.234</td>
  <td class=xl66 width=64>Công đoàn
  cơ sở</td>
  <td>a<br style='mso-data-placement:same-cell'>
    b</td>
 </tr>
 <tr>
  <td colspan=2 x:num="5">5 &lt; 6 &amp; 7&nbsp;</td>
  <td></td>
 </tr>
<!--EndFragment-->
</table>
</body></html>`

describe('parseHtmlTable', () => {
  it('reads what a spreadsheet puts on the clipboard', () => {
    expect(parseHtmlTable(FROM_SPREADSHEET)).toEqual([
      ['1.234', 'Công đoàn cơ sở', 'a\nb'],
      ['5 < 6 & 7', '', ''],
    ])
  })

  it.each([
    ['no table', '<p>1</p>', null],
    ['an empty table', '<table></table>', []],
    [
      'cells without closing tags',
      '<table><tr><td>1<td>2<tr><td>3<td>4</table>',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['header cells', '<table><thead><tr><th>a</th></tr></thead><tr><td>1</td></tr></table>', [['a'], ['1']]],
    ['capital tags', '<TABLE><TR><TD>1</TD></TR></TABLE>', [['1']]],
    ['formatted text', '<table><tr><td><b>1</b><span>2</span></td></tr></table>', [['12']]],
    ['paragraphs in a cell', '<table><tr><td><p>a</p><p>b</p></td></tr></table>', [['a\nb']]],
    [
      'character references',
      '<table><tr><td>&#7879;&#x1EC7;&quot;&unknown;</td></tr></table>',
      [['ệệ"&unknown;']],
    ],
    ['a sign in an attribute', '<table><tr><td title="a > b">1</td></tr></table>', [['1']]],
    ['only the first table', '<table><tr><td>1</td></tr></table><table><tr><td>2</td></tr></table>', [['1']]],
    [
      'a table in a cell',
      '<table><tr><td><table><tr><td>1</td></tr></table></td><td>2</td></tr></table>',
      [['1', '2']],
    ],
    ['scripts as nothing', '<table><tr><td>1<script>alert("<td>2</td>")</script></td></tr></table>', [['1']]],
    ['an unfinished tag', '<table><tr><td>1</td></tr', [['1']]],
  ])('reads %s', (_, html, block) => {
    expect(parseHtmlTable(html)).toEqual(block)
  })

  it('leaves room for merged cells', () => {
    const html = `<table>
      <tr><td rowspan=2>a</td><td colspan=2>b</td></tr>
      <tr><td>c</td><td>d</td></tr>
      <tr><td>e</td><td rowspan=3>f</td><td>g</td></tr>
    </table>`
    expect(parseHtmlTable(html)).toEqual([
      ['a', 'b', ''],
      ['', 'c', 'd'],
      ['e', 'f', 'g'],
    ])
  })
})

describe('formatHtmlTable', () => {
  it('escapes text and marks columns of words', () => {
    expect(formatHtmlTable([['<1>', '=1+1\n&']], (column) => column === 1)).toBe(
      `<table><tr><td>&lt;1&gt;</td><td style="mso-number-format:'\\@'">=1+1<br>&amp;</td></tr></table>`,
    )
  })

  it('gives every block back, up to spaces at line ends', () => {
    const text = fc
      .string({ unit: fc.constantFrom('a', 'ệ', '1', ' ', '<', '>', '&', '"', '\n', ';', 'td') })
      .map((value) => value.replace(/ *\n */g, '\n').trim())
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((columns) =>
        fc.array(fc.array(text, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 4 }),
      )
    fc.assert(
      fc.property(block, (rows) => {
        expect(parseHtmlTable(formatHtmlTable(rows))).toEqual(rows)
      }),
    )
  })

  it('never fails on any text', () => {
    const pieces = fc.constantFrom(
      '<table>',
      '<tr>',
      '<td',
      ' colspan=9',
      '>',
      '</td>',
      '</table>',
      '<!--',
      '"',
      'a',
    )
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        parseHtmlTable(parts.join(''))
      }),
    )
  })
})
