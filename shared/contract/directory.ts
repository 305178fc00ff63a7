import { z } from 'zod'
import { DirectoryCondition, DirectoryLayout, DirectoryView } from '../domain/directory-view.ts'
import { Provider } from '../domain/provider.ts'
import { EVERYBODY } from '../domain/user.ts'
import { ERROR_CODES } from '../errors.ts'
import { command, job, query } from './call.ts'
import { PaperFile } from './paper.ts'

const ViewId = z.uuid()
const ViewName = z.string().trim().min(1, '名前を入力してください。').max(40)
const Version = z.number().int().nonnegative()

export const SavedViewItem = z.strictObject({
  id: ViewId,
  name: z.string(),
  isShared: z.boolean(),
  isOwn: z.boolean(),
  /** Whether this person may change it: the owner, or an administrator. */
  canChange: z.boolean(),
  ownerName: z.string(),
  view: DirectoryView,
  version: Version,
})
export type SavedViewItem = z.infer<typeof SavedViewItem>

/** A list as a file: whom for, which condition, columns and order. */
export const ExportRequest = z.strictObject({
  audience: z.enum(['inside', 'outside']),
  format: z.enum(['xlsx', 'csv', 'csv-cp932']),
  condition: DirectoryCondition,
  /** The condition in words, as the screen shows it: stands in the file. */
  conditionText: z.string().max(300),
  layout: DirectoryLayout,
})
export type ExportRequest = z.infer<typeof ExportRequest>

export const ExportJob = z.strictObject({
  state: z.enum(['running', 'finished', 'failed', 'cancelled']),
  done: z.number().int(),
  total: z.number().int(),
  /** What was written; null until it is finished. */
  result: z.strictObject({ rows: z.number().int(), unfit: z.array(z.string()) }).nullable(),
  error: z.strictObject({ code: z.enum(ERROR_CODES), detail: z.string().optional() }).nullable(),
})
export type ExportJob = z.infer<typeof ExportJob>

const JobRef = z.strictObject({ jobId: z.string().max(60) })

/** More are not counted: 「1,000件以上」. */
export const COUNT_LIMIT = 1000

export const directoryCalls = {
  /** Rows of the whole list by position, with the true number of all: what a scrollbar needs. */
  'directory.page': query({
    allow: EVERYBODY,
    input: z.strictObject({
      fromIndex: z.number().int().min(0).max(10_000_000),
      limit: z.number().int().min(1).max(200),
    }),
    output: z.strictObject({ total: z.number().int(), rows: z.array(Provider) }),
  }),
  /** How many a condition finds; counting ends at COUNT_LIMIT. */
  'directory.count': query({
    allow: EVERYBODY,
    input: DirectoryCondition,
    output: z.strictObject({ count: z.number().int(), hasMore: z.boolean() }),
  }),
  /** The person's usual columns, and the views kept under a name: their own and the shared ones. */
  'directory.listViews': query({
    allow: EVERYBODY,
    input: z.strictObject({}),
    output: z.strictObject({ layout: DirectoryLayout.nullable(), views: z.array(SavedViewItem) }),
  }),
  'directory.saveLayout': command({
    allow: EVERYBODY,
    input: z.strictObject({ layout: DirectoryLayout }),
    output: z.strictObject({}),
  }),
  /** A new view (id null, version 0) or a changed one. */
  'directory.saveView': command({
    allow: EVERYBODY,
    input: z.strictObject({
      id: ViewId.nullable(),
      version: Version,
      name: ViewName,
      isShared: z.boolean(),
      view: DirectoryView,
    }),
    output: z.strictObject({ id: ViewId, version: Version }),
  }),
  /** Writes what the condition finds into a file, whole; a job, because it may be long. */
  'directory.export': job({
    allow: EVERYBODY,
    input: ExportRequest,
    output: JobRef,
    isLogged: true,
  }),
  'directory.readExport': query({ allow: EVERYBODY, input: JobRef, output: ExportJob }),
  /** The file of a finished export, piece by piece: a list may be of any size. */
  'directory.takeExport': query({
    allow: EVERYBODY,
    input: JobRef.extend({ part: z.number().int().min(0).max(100_000).default(0) }),
    output: PaperFile.extend({ isLast: z.boolean() }),
  }),
  'directory.cancelExport': query({ allow: EVERYBODY, input: JobRef, output: z.strictObject({}) }),
  'directory.removeView': command({
    allow: EVERYBODY,
    input: z.strictObject({ id: ViewId, version: Version }),
    output: z.strictObject({}),
  }),
}
