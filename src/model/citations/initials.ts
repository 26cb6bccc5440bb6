/**
 * `Jean-Paul A.` → `J.-P. A.`: each given name by its first letter. `point` stands after each,
 * `space` between two, `hyphen` where the name has one. A name in a script without capitals has
 * no initials and stays whole.
 */
export function toInitials(
  given: string,
  { point, space, hyphen }: { point: string; space: string; hyphen: string },
): string {
  if (!/\p{Lu}/u.test(given)) return given;
  return given
    .split(/[\s.]+/u)
    .filter((word) => word !== '')
    .map((word) =>
      word
        .split('-')
        .map((part) => firstLetter(part) + point)
        .join(hyphen),
    )
    .join(space);
}

function firstLetter(word: string): string {
  return (/\p{L}\p{M}*/u.exec(word)?.[0] ?? word).toLocaleUpperCase('en');
}
