import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchMasks, matchScore, matchVerdict, signsOf, signsOfMask, type MatchFacts } from './match'

const person: MatchFacts = {
  record: 'a',
  identityKind: 'cccd',
  identity: '022085001234',
  cardNumber: '0012345',
  nameKey: 'nguyen van duc',
  givenKey: 'duc',
  birthOn: '1985-03-02',
  birthYear: 1985,
  phone: '+84912345678',
}
const nobody: MatchFacts = {
  ...{ record: null, identityKind: null, identity: null, cardNumber: null, nameKey: '', givenKey: '' },
  ...{ birthOn: null, birthYear: null, phone: null },
}
const named = { nameKey: person.nameKey, givenKey: person.givenKey }

function score(a: Partial<MatchFacts>, b: Partial<MatchFacts> = person) {
  return matchScore(signsOf({ ...nobody, ...a }, { ...nobody, ...b }))
}

describe('the score of two entries', () => {
  it.each<[string, Partial<MatchFacts>, number, string]>([
    ['everything', person, 100, 'same'],
    ['identity number and name', { identityKind: 'cccd', identity: person.identity, ...named }, 100, 'same'],
    ['card and name', { cardNumber: person.cardNumber, ...named }, 95, 'same'],
    ['name and birth date', { ...named, birthOn: '1985-03-02', birthYear: 1985 }, 85, 'same'],
    ['name and year', { ...named, birthYear: 1985 }, 60, 'doubtful'],
    ['phone and given name', { givenKey: 'duc', nameKey: 'tran duc', phone: person.phone }, 70, 'doubtful'],
    ['name alone', named, 45, 'doubtful'],
    ['name, another birth date', { ...named, birthOn: '1990-01-01', birthYear: 1990 }, 30, 'other'],
    [
      'an identity number with another name and birth',
      {
        ...person,
        cardNumber: null,
        nameKey: 'tran thi hoa',
        givenKey: 'hoa',
        birthOn: '1990-01-01',
        birthYear: 1990,
      },
      75,
      'doubtful',
    ],
    [
      'name and birth date, another identity number',
      { ...named, birthOn: '1985-03-02', birthYear: 1985, identityKind: 'cccd', identity: '022085009999' },
      45,
      'doubtful',
    ],
    [
      'name and birth date, an old identity card',
      { ...named, birthOn: '1985-03-02', birthYear: 1985, identityKind: 'cmnd', identity: '100123456' },
      85,
      'same',
    ],
    ['the entry itself', { record: 'a', ...named }, 100, 'same'],
    [
      'the entry with another name and birth',
      { record: 'a', nameKey: 'tran thi hoa', givenKey: 'hoa' },
      75,
      'doubtful',
    ],
    ['nothing', nobody, 0, 'other'],
  ])('%s', (_, facts, expected, verdict) => {
    expect(score(facts)).toBe(expected)
    expect(matchVerdict(signsOf({ ...nobody, ...facts }, person))).toBe(verdict)
  })

  it('does not depend on which comes first, and stays between 0 and 100', () => {
    const facts = fc.record({
      record: fc.constantFrom('a', 'b', null),
      identityKind: fc.constantFrom('cccd', 'cmnd', null),
      identity: fc.constantFrom('1', '2', null),
      cardNumber: fc.constantFrom('1', '2', null),
      nameKey: fc.constantFrom('a b', 'c b', ''),
      givenKey: fc.constantFrom('b', 'd', ''),
      birthOn: fc.constantFrom('1985-03-02', '1985-03-03', null),
      birthYear: fc.constantFrom(1985, 1986, null),
      phone: fc.constantFrom('+841', '+842', null),
    })
    fc.assert(
      fc.property(facts, facts, (a, b) => {
        expect(score(a, b)).toBe(score(b, a))
        expect(score(a, b)).toBeGreaterThanOrEqual(0)
        expect(score(a, b)).toBeLessThanOrEqual(100)
      }),
    )
  })
})

it('reads every mask', () => {
  for (let mask = 0; mask < matchMasks; mask += 1)
    expect(matchScore(signsOfMask(mask))).toBeLessThanOrEqual(100)
  expect(signsOfMask(1 | 4 | 16 | 32 | 64 | 512 | 1024)).toEqual(signsOf(person, person))
})
