import { z } from 'zod'
import { DirectoryCondition, DirectoryLayout, DirectoryView } from '../domain/directory-view.ts'
import { Provider } from '../domain/provider.ts'
import { EVERYBODY } from '../domain/user.ts'
import { command, query } from './call.ts'

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
  'directory.removeView': command({
    allow: EVERYBODY,
    input: z.strictObject({ id: ViewId, version: Version }),
    output: z.strictObject({}),
  }),
}
