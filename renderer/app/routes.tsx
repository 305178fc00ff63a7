import { lazy, type LazyExoticComponent, type ComponentType } from 'react'

type Screen = LazyExoticComponent<ComponentType<Record<string, never>>>
export type ScreenRoute = { readonly path: string; readonly screen: Screen }

/** Path → screen. A plain list; a screen is loaded when it is first opened. */
export const routes: readonly ScreenRoute[] = [
  {
    path: '/',
    screen: lazy(() => import('../features/today/today-page.tsx').then((m) => ({ default: m.TodayPage }))),
  },
  {
    path: '/conferences',
    screen: lazy(() =>
      import('../features/conference/conference-list-page.tsx').then((m) => ({
        default: m.ConferenceListPage,
      })),
    ),
  },
  {
    path: '/papers',
    screen: lazy(() =>
      import('../features/paper/issued-papers-page.tsx').then((m) => ({ default: m.IssuedPapersPage })),
    ),
  },
  {
    path: '/papers/patient-list',
    screen: lazy(() =>
      import('../features/paper/patient-list-page.tsx').then((m) => ({ default: m.PatientListPage })),
    ),
  },
  {
    path: '/settings',
    screen: lazy(() =>
      import('../features/settings/settings-page.tsx').then((m) => ({ default: m.SettingsPage })),
    ),
  },
  {
    path: '/patients',
    screen: lazy(() =>
      import('../features/patient/patient-list-page.tsx').then((m) => ({ default: m.PatientListPage })),
    ),
  },
  {
    path: '/patients/new',
    screen: lazy(() =>
      import('../features/patient/register-page.tsx').then((m) => ({ default: m.RegisterPage })),
    ),
  },
  {
    path: '/patients/:patientId/edit',
    screen: lazy(() => import('../features/patient/edit-page.tsx').then((m) => ({ default: m.EditPage }))),
  },
  {
    path: '/patients/:patientId/:tab?/*?',
    screen: lazy(() =>
      import('../features/patient/patient-page.tsx').then((m) => ({ default: m.PatientPage })),
    ),
  },
  {
    path: '/providers',
    screen: lazy(() =>
      import('../features/provider/provider-list-page.tsx').then((m) => ({ default: m.ProviderListPage })),
    ),
  },
  {
    path: '/providers/new',
    screen: lazy(() =>
      import('../features/provider/card-edit-page.tsx').then((m) => ({ default: m.CardNewPage })),
    ),
  },
  {
    path: '/providers/confirm',
    screen: lazy(() =>
      import('../features/provider-fact/confirm-page.tsx').then((m) => ({ default: m.ConfirmPage })),
    ),
  },
  {
    path: '/providers/import',
    screen: lazy(() => import('../features/import/import-page.tsx').then((m) => ({ default: m.ImportPage }))),
  },
  {
    path: '/providers/same',
    screen: lazy(() =>
      import('../features/institution/same-page.tsx').then((m) => ({ default: m.SamePage })),
    ),
  },
  {
    path: '/providers/paste',
    screen: lazy(() => import('../features/import/paste-page.tsx').then((m) => ({ default: m.PastePage }))),
  },
  {
    path: '/providers/groups',
    screen: lazy(() =>
      import('../features/care-group/care-group-list-page.tsx').then((m) => ({
        default: m.CareGroupListPage,
      })),
    ),
  },
  {
    path: '/providers/groups/:groupId',
    screen: lazy(() =>
      import('../features/care-group/care-group-page.tsx').then((m) => ({ default: m.CareGroupPage })),
    ),
  },
  {
    path: '/providers/questionnaires',
    screen: lazy(() =>
      import('../features/questionnaire/questionnaire-list-page.tsx').then((m) => ({
        default: m.QuestionnaireListPage,
      })),
    ),
  },
  {
    path: '/providers/questionnaires/:questionnaireId',
    screen: lazy(() =>
      import('../features/questionnaire/questionnaire-page.tsx').then((m) => ({
        default: m.QuestionnairePage,
      })),
    ),
  },
  {
    path: '/providers/beds',
    screen: lazy(() =>
      import('../features/bed-board/bed-board-page.tsx').then((m) => ({ default: m.BedBoardPage })),
    ),
  },
  {
    path: '/providers/backup-patients',
    screen: lazy(() =>
      import('../features/backup-registration/backup-list-page.tsx').then((m) => ({
        default: m.BackupListPage,
      })),
    ),
  },
  {
    path: '/region/disaster',
    screen: lazy(() =>
      import('../features/disaster/disaster-page.tsx').then((m) => ({ default: m.DisasterPage })),
    ),
  },
  {
    path: '/region/sub-areas',
    screen: lazy(() =>
      import('../features/sub-area/sub-area-page.tsx').then((m) => ({ default: m.SubAreaPage })),
    ),
  },
  {
    path: '/providers/:providerId/edit',
    screen: lazy(() =>
      import('../features/provider/card-edit-page.tsx').then((m) => ({ default: m.CardEditPage })),
    ),
  },
  {
    path: '/providers/:providerId',
    screen: lazy(() =>
      import('../features/provider/provider-page.tsx').then((m) => ({ default: m.ProviderPage })),
    ),
  },
  {
    path: '/region/map',
    screen: lazy(() => import('../features/region/map-page.tsx').then((m) => ({ default: m.MapPage }))),
  },
  {
    path: '/region/shortage',
    screen: lazy(() =>
      import('../features/region/shortage-page.tsx').then((m) => ({ default: m.ShortagePage })),
    ),
  },
  {
    path: '/region/table',
    screen: lazy(() =>
      import('../features/region/plan-table-page.tsx').then((m) => ({ default: m.PlanTablePage })),
    ),
  },
  {
    path: '/region',
    screen: lazy(() => import('../features/region/region-page.tsx').then((m) => ({ default: m.RegionPage }))),
  },
]
