import { expect, test } from 'vitest'
import { ImportReport } from '../../shared/domain/import-report.ts'

test('the record of an import from before legends were told among the changes is read as one without such changes', () => {
  const counts = { rows: 1, added: 1, matched: 0, updated: 0, unchanged: 0, outside: 0, rejectedCount: 0 }
  const earlier = {
    isApplied: true,
    isUnchanged: false,
    files: [],
    sections: [{ origin: 'standards', section: '山口県 医科', ...counts, vanished: 0 }],
    providers: 1,
    lines: 1,
    likely: 0,
    seconds: 1,
  }
  expect(ImportReport.parse(earlier).sections[0]?.reread).toBe(0)
})
