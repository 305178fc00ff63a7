import { Group, Select, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { regionText } from '../../text/region.ts'
import { SectionTabs } from '../../ui/section-tabs.tsx'
import classes from './region.module.css'
import type { useMedicalArea } from './use-medical-area.ts'

type RegionHeadProps = {
  readonly title: string
  readonly area: ReturnType<typeof useMedicalArea>
  /** In the place of the choice of a medical area. */
  readonly choice?: ReactNode
  /** What one can do with the page. */
  readonly children?: ReactNode
}

/** Tabs of the region, the page's title, the medical area that it shows, and its actions. */
export function RegionHead({ title, area, choice, children }: RegionHeadProps) {
  return (
    <div className={classes.head}>
      <title>{title}</title>
      <SectionTabs of="region" />
      <Group justify="space-between" mb="xs" gap="xs">
        <Group gap="sm">
          <Title order={1} size="h3">
            {title}
          </Title>
          {choice ?? (
            <Select
              aria-label={regionText.medicalArea}
              data={area.options}
              value={area.code ?? null}
              allowDeselect={false}
              w="12rem"
              size="sm"
              onChange={area.choose}
            />
          )}
        </Group>
        <Group gap="xs">{children}</Group>
      </Group>
    </div>
  )
}
