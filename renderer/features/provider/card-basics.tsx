import type { Control } from 'react-hook-form'
import { cardFormText } from '../../text/provider.ts'
import { FormMultiSelect } from '../../ui/form-multi-select.tsx'
import { FormSelect } from '../../ui/form-select.tsx'
import { FormText } from '../../ui/form-text.tsx'
import { Panel } from '../../ui/panel.tsx'
import type { CardFormValues } from './card-form-values.ts'
import classes from './card-form.module.css'
import { useWords } from './use-words.ts'

export function CardBasics({ control }: { control: Control<CardFormValues> }) {
  const { master } = useWords()
  return (
    <Panel heading={cardFormText.basic}>
      <div className={classes.two}>
        <FormText
          control={control}
          name="name"
          label={cardFormText.name}
          withAsterisk
          className={classes.wide}
        />
        <FormText control={control} name="kana" label={cardFormText.kana} />
        <FormText control={control} name="corporation" label={cardFormText.corporation} />
        <FormSelect
          control={control}
          name="kind"
          label={cardFormText.kind}
          withAsterisk
          data={(master?.providerKinds ?? []).map(({ code, word }) => ({ value: code, label: word }))}
        />
        <FormMultiSelect
          control={control}
          name="roles"
          label={cardFormText.roles}
          data={(master?.roles ?? []).map(({ code, word }) => ({ value: code, label: word }))}
        />
      </div>
    </Panel>
  )
}
