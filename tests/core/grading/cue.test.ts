import { describe, expect, it } from 'vitest';
import { compileCue, findCue } from '@/core/grading/cue.ts';
import { tokenize } from '@/core/text.ts';

const found = (cue: string, text: string) => findCue(compileCue(cue), tokenize(text)).length > 0;

describe('a cue', () => {
  it.each([
    ['rollback', 'Then a rollback.', true],
    ['roll back', 'We roll-back at once.', true],
    ['rollback', 'We roll back.', false],
    ['snapshot', 'two snapshots', true],
    ['retrain*', 'We are retraining it.', true],
    ['retrain', 'We are retraining it.', false],
    ['canary', 'CANARY first', true],
    ['p99', 'latency (p99) rose', true],
    ['5%', 'give it 5% of traffic', true],
    ['c++', 'in C++ and Rust', true],
    ['scikit.learn', 'with scikit.learn', true],
    ["doesn't hurt*", 'drift that does not hurt anybody', true],
    ['does not hurt', "it doesn't hurt", true],
    ['cannot', 'they can not', true],
    ['model', 'the model’s score', true],
    ['art', 'start', false],
    ['ＭＬflow', 'MLflow', true],
  ])('%s in "%s": %s', (cue, text, expected) => {
    expect(found(cue, text)).toBe(expected);
  });

  it.each([
    ['We do not roll back.', false],
    ['We never have to roll back.', false],
    ['We would not ever manually roll back.', false],
    ['Go on without a way to roll back.', true],
    ['We go on without ever rolling, never roll back.', false],
    ['We do not wait, we roll back.', true],
    ['We do not wait but roll back.', true],
    ['It is not slow. We roll back.', true],
    ['We not only roll back, we ask why.', true],
    ["We can't roll back.", false],
    ['We avoid to roll back.', false],
    ['It is not the case that anybody would roll back.', true],
  ])('"%s": named is %s', (text, expected) => {
    expect(found('roll back', text)).toBe(expected);
  });

  it('that is negative itself is not cancelled', () => {
    expect(found('without traffic', 'You test without traffic.')).toBe(true);
    expect(found('no labels', 'There are no labels yet.')).toBe(true);
    expect(found('not only the code', 'It is not only the code.')).toBe(true);
  });

  it('gives its place in words', () => {
    expect(findCue(compileCue('roll back'), tokenize('Then roll back, and roll back again'))).toEqual([
      { from: 1, to: 3 },
      { from: 4, to: 6 },
    ]);
  });
});
