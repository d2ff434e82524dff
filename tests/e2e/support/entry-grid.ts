import { expect, type Locator, type Page } from '@playwright/test'

/** The grid of a month, spoken of as its users do: by the unit's name and the column's head. */
export class EntryGrid {
  readonly root: Locator
  /** The text field of the active cell. */
  readonly field: Locator
  readonly status: Locator

  constructor(readonly page: Page) {
    this.root = page.getByRole('grid', { name: /^Số liệu tháng/ })
    this.field = this.root.getByRole('textbox')
    this.status = page.getByRole('group', { name: 'Tình trạng lưu và kiểm tra' })
  }

  async open(federation: string, unit: string, month: string): Promise<void> {
    await this.page.goto(`/${federation}/figures?unit=${unit}&month=${month}`)
    await this.ready()
  }

  /** The field of the active cell takes the keyboard only once the scripts are there. */
  async ready(): Promise<void> {
    await expect(this.status).toBeVisible()
    await expect(this.field).toBeVisible()
  }

  /** The names of the lines, in the order of the screen; without that of the sums. */
  async units(): Promise<string[]> {
    const names = await this.root.getByRole('row').getByRole('link').allInnerTexts()
    return names.map((name) => name.trim())
  }

  /** The heads of the columns, without the mark of the required ones. */
  async columns(): Promise<string[]> {
    const heads = this.root.getByRole('row').nth(1).getByRole('columnheader')
    return (await heads.allInnerTexts()).map(plainHead)
  }

  async cell(unit: string, column: string): Promise<Locator> {
    const at = (await this.columns()).indexOf(column)
    expect(at, `the column ${column}`).toBeGreaterThanOrEqual(0)
    return this.line(unit).getByRole('gridcell').nth(at)
  }

  line(unit: string): Locator {
    const named = this.page.getByRole('link', { name: unit, exact: true })
    return this.root.getByRole('row').filter({ has: named })
  }

  /** Makes a cell the active one, by the mouse. */
  async choose(unit: string, column: string): Promise<void> {
    await (await this.cell(unit, column)).click()
    await expect(this.field).toBeFocused()
  }

  /** Types over a cell and presses Enter. */
  async enter(unit: string, column: string, text: string): Promise<void> {
    await this.choose(unit, column)
    await this.page.keyboard.type(text)
    await this.page.keyboard.press('Enter')
  }

  /** What a cell shows, without its marks and messages. */
  async shows(unit: string, column: string, text: string): Promise<void> {
    await expect((await this.cell(unit, column)).locator('> span').first()).toHaveText(text)
  }

  /** The sentence about a cell: shown beneath it while it is active, read out with it always. */
  async says(unit: string, column: string, text: string | RegExp): Promise<void> {
    await expect(await this.cell(unit, column)).toContainText(text)
  }

  /** What the grid says of the last act, for eye and ear. */
  async tells(text: string): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: text })).toBeAttached()
  }

  async allSaved(): Promise<void> {
    await expect(this.status).toContainText(/Đã lưu \d\d:\d\d/)
  }
}

function plainHead(text: string): string {
  return text.replace(/\s*\*$/, '').trim()
}
