import { listAccess } from '../../../db/repositories/access-log.ts'
import { namesOfRecords } from '../../../db/repositories/record-name.ts'
import type { accessLogCalls } from '../../../shared/contract/access-log.ts'
import { Instant } from '../../../shared/domain/local-date.ts'
import type { Handlers } from '../context.ts'

const PAGE = 100

export const accessLogHandlers: Handlers<typeof accessLogCalls> = {
  async 'accessLog.list'({ db }, { about, beforeNo }) {
    const filter = {
      ...(about === undefined ? {} : { about }),
      ...(beforeNo === undefined ? {} : { beforeNo }),
    }
    const found = await listAccess(db, { ...filter, limit: PAGE + 1 })
    const rows = found.slice(0, PAGE)
    const names = await namesOfRecords(
      db,
      rows.flatMap((row) => row.about ?? []),
    )
    return {
      rows: rows.map((row) => ({
        no: row.no,
        at: Instant.parse(row.at),
        userName: row.userName,
        call: row.call,
        about: row.about,
        aboutName: names.get(row.about ?? '') ?? '',
        outcome: row.outcome,
      })),
      hasMore: found.length > PAGE,
    }
  },
}
