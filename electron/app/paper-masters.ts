import {
  type PaperKind,
  PaperKindMaster,
  type TellingWordGroup,
  TellingWordMaster,
} from '../../shared/domain/paper-kind.ts'
import { onceRead, readMaster } from './read-master.ts'

/** What papers there are, and which words would tell what was not told. */
export type PaperMasters = {
  readonly kinds: readonly PaperKind[]
  readonly tellingWords: readonly TellingWordGroup[]
}

/** Reads both masters under `resourcesDir`/masters once; `unreadable-file` names a damaged one. */
export const loadPaperMasters = onceRead<PaperMasters>(async (resourcesDir) => {
  const [kinds, words] = await Promise.all([
    readMaster(resourcesDir, 'paper-kinds.json', PaperKindMaster),
    readMaster(resourcesDir, 'telling-words.json', TellingWordMaster),
  ])
  return { kinds: kinds.entries, tellingWords: words.entries }
})
