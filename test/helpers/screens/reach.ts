import type { Page } from 'playwright-core';

/**
 * What a zoomed window loses: a page that scrolls sideways, a control that cannot be brought into view or that
 * something else covers. Nothing where all is well.
 */
export function lostControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls =
      'a[href], button, input:not([type=hidden]), select, textarea, [role=button], [role=checkbox], [role=radio], [role=switch], [role=tab], [role=option], [role=menuitem], [role=combobox]';
    const problems: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) problems.push(`the page scrolls sideways: ${scrollWidth} of ${clientWidth} px`);

    const floats = [...document.querySelectorAll('[role=dialog], [role=alertdialog], [role=menu], [role=listbox]')];
    const scope =
      floats.findLast((float) => float.closest('#root') === null && float.checkVisibility()) ?? document.body;
    const isMeant = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      const isHidden = element.closest('[inert], [aria-hidden=true]') !== null || element.matches(':disabled');
      // What is clipped away shows once it has the focus: the link that skips the sidebar.
      const isClipped = getComputedStyle(element).clipPath !== 'none';
      return (
        width > 1 &&
        height > 1 &&
        !isHidden &&
        !isClipped &&
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      );
    };
    const isHit = (element: Element) => {
      const box = element.getBoundingClientRect();
      const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      const label = element.closest('label') ?? (element instanceof HTMLInputElement ? element.labels?.[0] : undefined);
      return hit !== null && (element.contains(hit) || label?.contains(hit) === true);
    };
    for (const element of [...scope.querySelectorAll(controls)].filter(isMeant)) {
      element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
      if (isHit(element)) continue;
      element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      // A virtual list takes rows out that scrolling brings out of view.
      if (!element.isConnected || isHit(element)) continue;
      const box = element.getBoundingClientRect();
      const words = element.getAttribute('aria-label') ?? element.textContent.slice(0, 60);
      const cover = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      const by = cover
        ? ` under ${cover.tagName.toLowerCase()} “${cover.textContent.slice(0, 30)}”`
        : ' out of the window';
      problems.push(
        `${element.tagName.toLowerCase()} “${words}” at ${Math.round(box.left)}, ${Math.round(box.top)}${by}`,
      );
    }
    return problems;
  });
}
