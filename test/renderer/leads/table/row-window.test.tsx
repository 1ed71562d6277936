import { act, fireEvent, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useRowOrder } from '../../../../renderer/features/leads/table/use-row-order.ts';
import { useRowWindow } from '../../../../renderer/features/leads/table/use-row-window.ts';

const rowHeight = 36;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(10 * rowHeight);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function Rows() {
  const scrollerRef = useRef<HTMLDivElement>(null);
  const rows = useRowWindow({ scrollerRef, total: 1000, rowHeight, headerHeight: 0 });
  const indexes = useRowOrder(rows);
  return (
    <div ref={scrollerRef} data-testid="scroller">
      {indexes.map((index) => (
        <p key={index % rows.ring}>{index}</p>
      ))}
    </div>
  );
}

function scrollTo(row: number): void {
  const scroller = screen.getByTestId('scroller');
  scroller.scrollTop = row * rowHeight;
  fireEvent.scroll(scroller);
}

const elements = () => [...screen.getByTestId('scroller').children];
const shown = () => elements().map((element) => Number(element.textContent));
const inOrder = (rows: readonly number[]) => rows.toSorted((one, other) => one - other);

test('what was drawn keeps its place among the elements while one scrolls, and shows what comes into view', () => {
  render(<Rows />);
  scrollTo(100);
  act(() => {
    vi.advanceTimersByTime(1000);
  });
  const before = elements();
  const filledBefore = shown();
  expect(filledBefore).toEqual(inOrder(filledBefore));
  for (let row = 101; row <= 120; row += 1) {
    scrollTo(row);
    expect(elements()).toEqual(before);
    const rows = inOrder(shown());
    expect(rows[0]).toBeLessThanOrEqual(row - 8);
    expect(rows.at(-1)).toBeGreaterThanOrEqual(row + 10 + 12);
    expect(rows).toEqual(rows.map((_, place) => (rows[0] ?? 0) + place));
  }
});

test('stands in the order of the rows once the scroll has come to rest', () => {
  render(<Rows />);
  scrollTo(100);
  act(() => {
    vi.advanceTimersByTime(1000);
  });
  scrollTo(107);
  expect(shown()).not.toEqual(inOrder(shown()));
  act(() => {
    vi.advanceTimersByTime(1000);
  });
  expect(shown()).toEqual(inOrder(shown()));
});
