import { describe, expect, it } from 'vitest'
import { KeptViews } from './kept-views'

const view = (value: string) => ({ value, snapshot: '1:1:' })

describe('views that are kept', () => {
  it('are found by their key alone', () => {
    const kept = new KeptViews<string>({ most: 2, keepMs: 10 })
    kept.set('a', view('A'), 0)
    expect(kept.get('a', 0)).toMatchObject(view('A'))
    expect(kept.get('b', 0)).toBeUndefined()
  })

  it('give way to what was used later', () => {
    const kept = new KeptViews<string>({ most: 2, keepMs: 10 })
    kept.set('a', view('A'), 0)
    kept.set('b', view('B'), 0)
    kept.set('a', view('A'), 1)
    kept.set('c', view('C'), 2)
    expect(kept.get('b', 2)).toBeUndefined()
    expect(kept.get('a', 2)).toMatchObject(view('A'))
    expect(kept.get('c', 2)).toMatchObject(view('C'))
  })

  it('are forgotten when nobody asked whether they hold for too long', () => {
    const kept = new KeptViews<string>({ most: 2, keepMs: 10 })
    kept.set('a', view('A'), 0)
    kept.set('b', view('B'), 0)
    kept.set('b', view('B'), 8)
    expect(kept.get('a', 10)).toMatchObject(view('A'))
    expect(kept.get('a', 11)).toBeUndefined()
    expect(kept.get('a', 0)).toBeUndefined()
    expect(kept.get('b', 18)).toMatchObject(view('B'))
  })
})
