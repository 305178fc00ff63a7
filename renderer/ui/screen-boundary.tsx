import { Button, Stack, Text, Title } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { common } from '../text/common.ts'

type ScreenBoundaryProps = {
  readonly children: ReactNode
  /** Another place is another try. */
  readonly place: string
}

/** A screen that fails leaves words and a way on instead of an empty window; the menu beside it still works. */
export class ScreenBoundary extends Component<ScreenBoundaryProps, { hasFailed: boolean; place: string }> {
  override state = { hasFailed: false, place: this.props.place }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  static getDerivedStateFromProps({ place }: ScreenBoundaryProps, state: { place: string }) {
    return place === state.place ? null : { hasFailed: false, place }
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <Stack role="alert" align="flex-start" gap="sm" p="md">
        <Title order={1} size="h3">
          {common.screenFailedTitle}
        </Title>
        <Text>{common.screenFailedHint}</Text>
        {/* A part of the program that was not loaded is asked for again only by a whole reload. */}
        <Button variant="default" onClick={() => location.reload()}>
          {common.retry}
        </Button>
      </Stack>
    )
  }
}
