import { ConferencePartyMaster } from '../../shared/domain/conference-parties.ts'
import { ChangeSuggestionMaster, ConferenceTemplateMaster } from '../../shared/domain/conference-template.ts'
import { onceRead, readMaster } from './read-master.ts'

/** What conferences are begun and judged with. */
export type ConferenceMasters = {
  readonly templates: ConferenceTemplateMaster
  readonly changes: ChangeSuggestionMaster
  readonly parties: ConferencePartyMaster
}

/** Reads the three masters of conferences under `resourcesDir`/masters once; `unreadable-file` names a damaged one. */
export const loadConferenceMasters = onceRead<ConferenceMasters>(async (resourcesDir) => {
  const [templates, changes, parties] = await Promise.all([
    readMaster(resourcesDir, 'conference-templates.json', ConferenceTemplateMaster),
    readMaster(resourcesDir, 'expected-changes.json', ChangeSuggestionMaster),
    readMaster(resourcesDir, 'conference-parties.json', ConferencePartyMaster),
  ])
  return { templates, changes, parties }
})
