import { Tabs, Text, Title } from '@mantine/core'
import { institutionText } from '../../text/institution.ts'
import { SectionTabs } from '../../ui/section-tabs.tsx'
import { DecisionList } from './decision-list.tsx'
import { DoubleCards } from './double-cards.tsx'
import { MergedList } from './merged-list.tsx'
import { PairReview } from './pair-review.tsx'
import { WaitingBar } from './waiting-bar.tsx'

/** 同じ機関: open pairs, what was decided, and institutions that were put together, at any time after an import. */
export function SamePage() {
  return (
    <>
      <title>{institutionText.title}</title>
      <SectionTabs of="providers" />
      <Title order={1} size="h3" mb="xs">
        {institutionText.title}
      </Title>
      <Text size="sm" mb="sm">
        {institutionText.about}
      </Text>
      <WaitingBar />
      <DoubleCards />
      <Tabs defaultValue="likely" keepMounted={false} mt="sm">
        <Tabs.List aria-label={institutionText.tabs}>
          <Tabs.Tab value="likely">{institutionText.likely}</Tabs.Tab>
          <Tabs.Tab value="decisions">{institutionText.decisions}</Tabs.Tab>
          <Tabs.Tab value="merged">{institutionText.merged}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="likely" pt="sm">
          <PairReview />
        </Tabs.Panel>
        <Tabs.Panel value="decisions" pt="sm">
          <DecisionList />
        </Tabs.Panel>
        <Tabs.Panel value="merged" pt="sm">
          <MergedList />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
