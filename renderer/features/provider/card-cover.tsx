import { type Control, useWatch } from 'react-hook-form'
import { CareScene } from '../../../shared/domain/care-scene.ts'
import { Provider, Visibility } from '../../../shared/domain/provider.ts'
import { answerText, cardFormText, sceneText, visibilityHint, visibilityText } from '../../text/provider.ts'
import { FormEraDate } from '../../ui/form-era-date.tsx'
import { FormMultiSelect } from '../../ui/form-multi-select.tsx'
import { FormRadio } from '../../ui/form-radio.tsx'
import { FormTags } from '../../ui/form-tags.tsx'
import { FormText } from '../../ui/form-text.tsx'
import { FormTextarea } from '../../ui/form-textarea.tsx'
import { Panel } from '../../ui/panel.tsx'
import type { CardFormValues } from './card-form-values.ts'
import classes from './card-form.module.css'

const answers = Provider.shape.night.options.map((value) => ({ value, label: answerText[value] }))

/** Who may see the card, who confirmed it and how; night, holidays, scenes, groups. */
export function CardCover({ control, isNew }: { control: Control<CardFormValues>; isNew: boolean }) {
  const visibility = useWatch({ control, name: 'visibility' })
  return (
    <>
      <Panel heading={cardFormText.publication}>
        <FormRadio
          control={control}
          name="visibility"
          label={cardFormText.visibility}
          description={visibilityHint[visibility]}
          data={Visibility.options.map((value) => ({ value, label: visibilityText[value] }))}
        />
        <div className={`${classes.three} ${classes.below}`}>
          <FormEraDate control={control} name="confirmedOn" label={cardFormText.confirmedOn} />
          <FormText control={control} name="confirmedBy" label={cardFormText.confirmedBy} />
          <FormText
            control={control}
            name="confirmedHow"
            label={cardFormText.confirmedHow}
            list="confirmed-how"
          />
          <datalist id="confirmed-how">
            {cardFormText.howWords.map((word) => (
              <option key={word} value={word} />
            ))}
          </datalist>
        </div>
      </Panel>
      <Panel heading={cardFormText.cover}>
        <div className={classes.two}>
          {isNew && <FormRadio control={control} name="night" label={cardFormText.night} data={answers} />}
          {isNew && (
            <FormRadio control={control} name="holiday" label={cardFormText.holiday} data={answers} />
          )}
          <FormMultiSelect
            control={control}
            name="scenes"
            label={cardFormText.scenes}
            data={CareScene.options.map((value) => ({ value, label: sceneText[value] }))}
          />
          <FormTags
            control={control}
            name="networks"
            label={cardFormText.networks}
            placeholder={cardFormText.networksHint}
          />
          <FormTextarea control={control} name="note" label={cardFormText.note} className={classes.wide} />
        </div>
      </Panel>
    </>
  )
}
