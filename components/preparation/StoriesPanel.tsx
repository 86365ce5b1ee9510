import { plural } from '@/components/progress/plural.ts';
import { Disclosure } from '@/components/ui/Disclosure.tsx';
import type { Question } from '@/core/content/schema.ts';
import type { Story } from '@/core/entries/kinds.ts';
import { storySubject } from '@/core/entries/kinds.ts';
import { Panel } from './Panel.tsx';
import { StoryFields } from './StoryFields.tsx';
import css from './StoriesPanel.module.css';

interface StoriesPanelProps {
  cards: readonly Question[];
  stories: ReadonlyMap<string, Story>;
  onSave: (subject: string, story: Story | null) => Promise<boolean>;
}

/** "Where I did this · number · what broke", per anchor of the posting's questions. */
export function StoriesPanel({ cards, stories, onSave }: StoriesPanelProps) {
  const subjects = cards.flatMap(({ id, anchors }) => anchors.map((anchor) => storySubject(id, anchor.id)));
  const told = subjects.filter((subject) => stories.has(subject)).length;
  return (
    <Panel
      id="stories"
      title="Your stories"
      lead={
        told === 0
          ? 'An anchor convinces when you can say where you did it. No story is written yet.'
          : `${plural(told, 'story', 'stories')} for ${plural(subjects.length, 'anchor')} of this posting.`
      }
    >
      <div className={css.questions}>
        {cards.map((card) => {
          const own = card.anchors.filter((anchor) => stories.has(storySubject(card.id, anchor.id))).length;
          return (
            <Disclosure
              key={card.id}
              summary={
                <>
                  {card.title}{' '}
                  <span className={css.count}>
                    {own} of {card.anchors.length} told
                  </span>
                </>
              }
            >
              <ul className={css.anchors}>
                {card.anchors.map((anchor) => {
                  const subject = storySubject(card.id, anchor.id);
                  return (
                    <StoryFields
                      key={subject}
                      anchor={anchor.text}
                      story={stories.get(subject) ?? null}
                      onSave={(story) => onSave(subject, story)}
                    />
                  );
                })}
              </ul>
            </Disclosure>
          );
        })}
      </div>
    </Panel>
  );
}
