/** What the pointer and the keyboard do to a control, as a class that shows it without them. */
export const shownStates = { hover: 'shows-hover', pressed: 'shows-pressed', focus: 'shows-focus' } as const;
export type ShownState = keyof typeof shownStates;

const pseudoClasses: readonly (readonly [RegExp, string])[] = [
  [/(?<!\\):hover(?![\w-])/g, `.${shownStates.hover}`],
  [/(?<!\\):active(?![\w-])/g, `.${shownStates.pressed}`],
  [/(?<!\\):focus-visible(?![\w-])/g, `.${shownStates.focus}`],
];

/** Makes every rule for a state hold for its class too, so that all states stand side by side as they really look. */
export function showStates(): void {
  for (const sheet of document.styleSheets) mirror(sheet.cssRules);
}

function mirror(rules: CSSRuleList): void {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule) rule.selectorText = mirrored(rule.selectorText);
    if ('cssRules' in rule && rule.cssRules instanceof CSSRuleList) mirror(rule.cssRules);
  }
}

/** `a:hover` → `a:hover, a.shows-hover`. */
export function mirrored(selector: string): string {
  const also = pseudoClasses.flatMap(([pseudoClass, shown]) => {
    const other = selector.replaceAll(pseudoClass, shown);
    return other === selector ? [] : [other];
  });
  return [selector, ...also].join(', ');
}
