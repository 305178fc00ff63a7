import { ConferencePartyMaster } from '../../shared/domain/conference-parties.ts'
import { ChangeSuggestionMaster, ConferenceTemplateMaster } from '../../shared/domain/conference-template.ts'
import { onceRead } from './read-master.ts'

/** What conferences are begun and judged with. */
export type ConferenceMasters = {
  readonly templates: ConferenceTemplateMaster
  readonly changes: ChangeSuggestionMaster
  readonly parties: ConferencePartyMaster
}

/** Reads the three masters of conferences of a source once; `unreadable-file` names a damaged one. */
export const loadConferenceMasters = onceRead<ConferenceMasters>(async (source) => {
  const [templates, changes, parties] = await Promise.all([
    source.read('conference-templates.json', ConferenceTemplateMaster),
    source.read('expected-changes.json', ChangeSuggestionMaster),
    source.read('conference-parties.json', ConferencePartyMaster),
  ])
  return { templates, changes, parties }
})
