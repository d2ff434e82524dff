import { describe as group, expect, it } from 'vitest'
import { checkUrl, databaseOf, describe, userOf, withDatabase, withUser } from './database-url.mjs'

const url = 'postgresql://b%40ss:s%2Fcret@db.example:6543/s%E1%BB%95?sslmode=require'

group('connection strings', () => {
  it('are read without the escapes, and described without the password', () => {
    expect([userOf(url), databaseOf(url), describe(url)]).toEqual(['b@ss', 'sổ', 'db.example:6543/sổ'])
    expect(describe('postgres://a:b@host/c')).toBe('host:5432/c')
  })

  it('keep everything else when user or database change', () => {
    expect(withDatabase(url, 'a b')).toBe(
      'postgresql://b%40ss:s%2Fcret@db.example:6543/a%20b?sslmode=require',
    )
    expect(withUser(url, 'x', 'p@ss')).toBe(
      'postgresql://x:p%40ss@db.example:6543/s%E1%BB%95?sslmode=require',
    )
  })

  it.each(['', 'localhost', 'mysql://a:b@c/d', 'postgresql://a:b@c', 'postgresql://a:b@c/'])(
    'refuse "%s"',
    (text) => {
      expect(() => checkUrl(text, 'DATABASE_URL')).toThrow('DATABASE_URL phải có dạng')
    },
  )

  it('never show a password when refused', () => {
    expect(() => checkUrl('mysql://a:secret@c/d', 'DATABASE_URL')).not.toThrow('secret')
  })
})
