import { sectionText } from '../text/sections.ts'

export type SectionItem = { readonly path: string; readonly word: string }

/** The pages that lie side by side under an entry of the menu. Plain lists. */
export const sections = {
  providers: [
    { path: '/providers', word: sectionText.directory },
    { path: '/providers/confirm', word: sectionText.confirm },
    { path: '/providers/import', word: sectionText.import },
    { path: '/providers/same', word: sectionText.same },
    { path: '/providers/groups', word: sectionText.groups },
    { path: '/providers/beds', word: sectionText.beds },
    { path: '/providers/backup-patients', word: sectionText.backupPatients },
    { path: '/providers/questionnaires', word: sectionText.questionnaires },
  ],
  region: [
    { path: '/region', word: sectionText.overview },
    { path: '/region/map', word: sectionText.map },
    { path: '/region/table', word: sectionText.planTable },
    { path: '/region/shortage', word: sectionText.shortage },
    { path: '/region/sub-areas', word: sectionText.subAreas },
    { path: '/region/disaster', word: sectionText.disaster },
  ],
} as const satisfies Record<string, readonly SectionItem[]>

export type SectionName = keyof typeof sections
