import { weekHoursSchema } from '../../shared/contract/office.ts';
import { firstUnfitDay } from '../../shared/domain/hours/sound.ts';

export const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** Working hours as a form may send them: the engine refuses ranges that overlap. */
export const fittingHoursSchema = weekHoursSchema.superRefine((hours, context) => {
  const day = firstUnfitDay(hours);
  if (day === null) return;
  const message = `${dayNames[day] ?? 'One day'}: each range begins after the one before it has ended, and a night ends before the next day’s hours begin.`;
  context.addIssue({ code: 'custom', message });
});
