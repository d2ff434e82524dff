import { describe, expect, it, vi } from 'vitest'
import { createGridStore } from '@/components/data-grid/grid-store'

const cell = (text: string) => ({ text, display: text })

describe('createGridStore', () => {
  it('gives an empty cell where nothing was set, always the same', () => {
    const store = createGridStore()
    expect(store.getCell('r', 'c')).toEqual({ text: '', display: '' })
    expect(store.getCell('r', 'c')).toBe(store.getCell('x', 'y'))
    expect(store.getText('r', 'c')).toBe('')
  })

  it('tells only the row that changed', () => {
    const store = createGridStore()
    const first = vi.fn()
    const second = vi.fn()
    store.subscribeRow('1', first)
    store.subscribeRow('2', second)
    store.setCell('1', 'c', cell('5'))
    expect(first).toHaveBeenCalledTimes(1)
    expect(second).not.toHaveBeenCalled()
    expect([store.getRowVersion('1'), store.getRowVersion('2')]).toEqual([1, 0])
  })

  it('keeps the object of a cell that did not change', () => {
    const store = createGridStore()
    store.setCell('1', 'a', cell('5'))
    const before = store.getCell('1', 'a')
    store.setCell('1', 'b', cell('6'))
    expect(store.getCell('1', 'a')).toBe(before)
  })

  it('says nothing where nothing changed', () => {
    const store = createGridStore()
    store.setCell('1', 'a', { ...cell('5'), readOnly: false })
    const listener = vi.fn()
    store.subscribe(listener)
    store.setCell('1', 'a', cell('5'))
    store.patchCell('1', 'a', { tone: undefined })
    store.setCell('2', 'a', cell(''))
    expect(listener).not.toHaveBeenCalled()
    expect(store.getVersion()).toBe(1)
  })

  it('patches some fields', () => {
    const store = createGridStore()
    store.setCell('1', 'a', { ...cell('5'), tone: 'saving' })
    store.patchCell('1', 'a', { tone: 'saved' })
    expect(store.getCell('1', 'a')).toEqual({ text: '5', display: '5', tone: 'saved' })
    store.patchCell('1', 'a', { tone: undefined, note: true })
    expect(store.getCell('1', 'a')).toMatchObject({ tone: undefined, note: true })
  })

  it('tells each row once after a batch, also a nested one', () => {
    const store = createGridStore()
    const row = vi.fn()
    const all = vi.fn()
    store.subscribeRow('1', row)
    store.subscribe(all)
    store.batch(() => {
      store.setCell('1', 'a', cell('1'))
      store.batch(() => store.setCell('1', 'b', cell('2')))
      store.setCell('2', 'a', cell('3'))
      expect(row).not.toHaveBeenCalled()
    })
    expect(row).toHaveBeenCalledTimes(1)
    expect(all).toHaveBeenCalledTimes(1)
  })

  it('tells what changed before a batch failed', () => {
    const store = createGridStore()
    const row = vi.fn()
    store.subscribeRow('1', row)
    expect(() =>
      store.batch(() => {
        store.setCell('1', 'a', cell('1'))
        throw new Error('lost')
      }),
    ).toThrow('lost')
    expect(row).toHaveBeenCalledTimes(1)
  })

  it('forgets rows and listeners', () => {
    const store = createGridStore()
    const listener = vi.fn()
    const stop = store.subscribeRow('1', listener)
    store.setCell('1', 'a', cell('1'))
    store.deleteRow('1')
    expect(store.getText('1', 'a')).toBe('')
    expect(listener).toHaveBeenCalledTimes(2)
    stop()
    store.deleteRow('1')
    store.setCell('1', 'a', cell('2'))
    expect(listener).toHaveBeenCalledTimes(2)
  })
})
