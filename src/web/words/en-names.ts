/** How one writing of a name is like another. */
export const enNames = {
  "search.match": "matches {name}: {because}",
  "name.same": "the same",
  "name.spacing": "but for spacing, case or marks",
  "name.order": "words in another order",
  "name.characters": "traditional and simplified characters",
  "name.romanisation": "romanised",
  "name.same-sounds": "the same sounds",
  "name.spelling": "spelt a little otherwise",
  "name.initials": "initials",
  "name.part": "a part of the name",
  "name.different": "another name",
};
