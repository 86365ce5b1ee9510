import type { TopicId } from '@/core/content/schema.ts';
import type { Lexicon } from '@/core/detection/lexicon.ts';
import type { JobPosting } from '@/core/posting/posting.ts';
import { matchPosting } from './match-posting.ts';

/** A question with its anchors as a posting whose duties they are, a line each. The question stands twice, since it weighs most. */
function asPosting(question: string, anchors: readonly string[]): JobPosting {
  const description = [question, question, ...anchors].join('\n');
  const sections: JobPosting['sections'] = [{ kind: 'duties', heading: null, start: 0, end: description.length }];
  return { title: '', company: null, location: null, description, sections, language: null, url: null, site: null, identity: '' };
}

/**
 * The topic that the words of a question and its anchors speak of most, by the rules that weigh a posting; null where they name none. Takes the
 * lexicon compiled with the data for matching. A guess for the person to correct: it knows questions that name their subject. Of the bank's 206
 * questions, which describe a situation instead, 124 get a guess and a third of these the bank's own topic.
 */
export function guessTopic(question: string, anchors: readonly string[], lexicon: Lexicon): TopicId | null {
  return matchPosting(asPosting(question, anchors), lexicon).topics[0]?.topic ?? null;
}
