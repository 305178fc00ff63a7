import { Alert, Anchor } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from 'wouter'
import { useCall } from '../../api/use-call.ts'
import { institutionText } from '../../text/institution.ts'

/** Institutions of which we have two cards since their lines were put together: to be joined by hand. */
export function DoubleCards() {
  const doubles = useCall('institution.listDoubleCards', {})
  if (doubles.data === undefined || doubles.data.length === 0) return null
  return (
    <Alert
      mt="sm"
      color="orange"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={institutionText.doubleCards}
    >
      {institutionText.doubleCardsHint}
      <ul>
        {doubles.data.map(({ name, cards }) => (
          <li key={cards[0]?.id ?? name}>
            {name}：
            {cards.map((card) => (
              <Anchor key={card.id} component={Link} href={`/providers/${card.id}`} size="sm" mr="sm">
                {card.name}（{card.municipality}）
              </Anchor>
            ))}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
