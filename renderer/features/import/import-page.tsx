import { Tabs, Text, Title } from '@mantine/core'
import { useLocation } from 'wouter'
import { importText } from '../../text/import.ts'
import { SectionTabs } from '../../ui/section-tabs.tsx'
import { BoundaryHistory } from './boundary-history.tsx'
import { FileImport } from './file-import.tsx'
import { ImportHistory } from './import-history.tsx'
import classes from './import.module.css'

/** Bringing data into the directory: files and places, the differences, then the import itself. */
export function ImportPage() {
  return (
    <ImportFrame tab="import">
      <Text size="sm" mb="sm">
        {importText.about}
      </Text>
      <FileImport />
      <ImportHistory />
      <BoundaryHistory />
      <Text size="xs" className={classes.quiet}>
        {importText.licence}
      </Text>
    </ImportFrame>
  )
}

/** Heading and the two ways in; each has its own address. */
export function ImportFrame({ tab, children }: { tab: 'import' | 'paste'; children: React.ReactNode }) {
  const [, goTo] = useLocation()
  return (
    <>
      <title>{importText.title}</title>
      <SectionTabs of="providers" />
      <Title order={1} size="h3" mb="xs">
        {importText.title}
      </Title>
      <Tabs value={tab} onChange={(next) => goTo(`/providers/${next ?? 'import'}`)} keepMounted={false}>
        <Tabs.List aria-label={importText.tabs} mb="sm">
          <Tabs.Tab value="import">{importText.tabFile}</Tabs.Tab>
          <Tabs.Tab value="paste">{importText.tabPaste}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value={tab}>{children}</Tabs.Panel>
      </Tabs>
    </>
  )
}
