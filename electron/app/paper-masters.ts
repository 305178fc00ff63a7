import {
  type PaperKind,
  PaperKindMaster,
  type TellingWordGroup,
  TellingWordMaster,
} from '../../shared/domain/paper-kind.ts'
import { onceRead } from './read-master.ts'

/** What papers there are, and which words would tell what was not told. */
export type PaperMasters = {
  readonly kinds: readonly PaperKind[]
  readonly tellingWords: readonly TellingWordGroup[]
}

/** Reads both masters of a source once; `unreadable-file` names a damaged one. */
export const loadPaperMasters = onceRead<PaperMasters>(async (source) => {
  const [kinds, words] = await Promise.all([
    source.read('paper-kinds.json', PaperKindMaster),
    source.read('telling-words.json', TellingWordMaster),
  ])
  return { kinds: kinds.entries, tellingWords: words.entries }
})
