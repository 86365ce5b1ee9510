/**
 * English words that carry no content of their own: articles, pronouns, prepositions, conjunctions, auxiliaries and the palest verbs and
 * adverbs. Compiled by hand for sentences about engineering; words of fewer than four letters need no entry, they are left out anyway.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `about above according across after again against almost along already also although always among another anyone anything around away
  because been before behind being below beside besides between beyond both cannot come could does doing done down during each either else
  enough especially even ever every everyone everything example first from further gets give given gives goes going good have having hence
  here hers herself himself however instead into itself just keep keeps kind know known last later least less like likely look made make
  makes making many might more most much must need needed needs neither next nobody none nothing often once only onto other others otherwise
  ourselves over particular perhaps possible quite rather really said same seen shall should show shown simply since some somebody someone
  something sometimes soon still such sure take taken takes than that their theirs them themselves then there therefore these they thing
  things think this those though through throughout thus together toward towards under unless unlike until upon used uses using usually very
  want wants well were what whatever when whenever where whether which while whom whose will with within would your yours yourself`
    .trim()
    .split(/\s+/),
);
