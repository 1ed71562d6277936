import { statusSchema } from '../../shared/contract/statuses.ts';
import { temperatures } from '../../shared/contract/lead-filter.ts';
import { AgentName, Avatar } from '../ui/avatar.tsx';
import { Bar } from '../ui/bar.tsx';
import { Chip, FilterChip } from '../ui/chip.tsx';
import { Kbd, Keys } from '../ui/kbd.tsx';
import { RelativeTime } from '../ui/relative-time.tsx';
import { SlaClock } from '../ui/sla-clock.tsx';
import { StatusBadge } from '../ui/status-badge.tsx';
import { TemperatureMark } from '../ui/temperature-mark.tsx';
import { longName } from './samples.ts';
import { Specimen, State } from './specimen.tsx';

const tones = ['plain', 'risk', 'breached', 'met', 'accent'] as const;
const minute = 60_000;
const start = Date.now();

const clocks = [
  ['running', start - minute, null],
  ['at risk', start - 4.3 * minute, null],
  ['over', start - 400 * minute, null],
  ['met', start - 9 * minute, start - 6 * minute],
  ['late', start - 99 * minute, start - 6 * minute],
] as const;

export function Marks() {
  return (
    <>
      <Specimen title="Chip">
        {() =>
          tones.map((tone) => (
            <State key={tone} name={tone}>
              <Chip tone={tone}>Referral</Chip>
            </State>
          ))
        }
      </Specimen>
      <Specimen title="Filter chip">{() => <FilterChips />}</Specimen>
      <Specimen title="Status badge">
        {() => (
          <>
            {statusSchema.shape.colour.options.map((colour) => (
              <State key={colour} name={colour}>
                <StatusBadge name="Contacting" colour={colour} />
              </State>
            ))}
            <State name="long text" isWide>
              <StatusBadge name={longName} colour="violet" />
            </State>
          </>
        )}
      </Specimen>
      <Specimen title="Temperature mark">
        {() =>
          temperatures.map((temperature) => (
            <State key={temperature} name={temperature}>
              <TemperatureMark temperature={temperature} /> <TemperatureMark temperature={temperature} isWordHidden />
            </State>
          ))
        }
      </Specimen>
      <Specimen title="Avatar and agent’s name">{() => <Agents />}</Specimen>
      <Specimen title="First-response clock">
        {() =>
          clocks.map(([name, createdAt, firstResponseAt]) => (
            <State key={name} name={name}>
              <SlaClock createdAt={createdAt} firstResponseAt={firstResponseAt} slaDueAt={createdAt + 5 * minute} />
            </State>
          ))
        }
      </Specimen>
      <Specimen title="Relative time">
        {() => (
          <>
            <State name="past">
              <RelativeTime at={start - 12 * minute} isFocusable />
            </State>
            <State name="to come">
              <RelativeTime at={start + 200 * minute} isFocusable />
            </State>
            <State name="focus" shows="focus">
              <RelativeTime at={start - 9999 * minute} isFocusable />
            </State>
          </>
        )}
      </Specimen>
      <Specimen title="Bar of a desk">
        {() => (
          <>
            <State name="room left" isWide>
              <Bar name="Ana" before={8} given={7} cap={20} scale={24} even={15} />
            </State>
            <State name="at cap" isWide>
              <Bar name="Ben" before={20} given={0} cap={20} scale={24} />
            </State>
            <State name="no cap" isWide>
              <Bar name="Cleo" before={3} given={12} cap={null} scale={24} />
            </State>
            <State name="empty" isWide>
              <Bar name="Dara" before={0} given={0} cap={10} scale={24} />
            </State>
          </>
        )}
      </Specimen>
      <Specimen title="Keys">
        {() => (
          <>
            <State name="one">
              <Kbd>J</Kbd>
            </State>
            <State name="several">
              <Keys caps={['Ctrl', 'Shift', 'Z']} />
            </State>
          </>
        )}
      </Specimen>
    </>
  );
}

function FilterChips() {
  const clear = () => {};
  return (
    <>
      <State name="offered">
        <FilterChip label="Status" />
      </State>
      <State name="offered, hover" shows="hover">
        <FilterChip label="Status" />
      </State>
      <State name="offered, focus" shows="focus">
        <FilterChip label="Status" />
      </State>
      <State name="set">
        <FilterChip label="Status" value="Unassigned" count={212} onClear={clear} />
      </State>
      <State name="long text">
        <FilterChip label="Agent" value={longName} onClear={clear} />
      </State>
    </>
  );
}

function Agents() {
  return (
    <>
      <State name="hues">
        <span className="flex gap-1">
          {Array.from({ length: 10 }, (_, id) => (
            <Avatar key={id} agentId={id} name="Ana Silva" size="medium" />
          ))}
        </span>
      </State>
      <State name="large">
        <Avatar agentId={3} name="Dana Whitfield" size="large" />
      </State>
      <State name="name">
        <AgentName agentId={2} name="Ana Silva" />
      </State>
      <State name="long text" isWide>
        <div className="w-48">
          <AgentName agentId={4} name={longName} />
        </div>
      </State>
    </>
  );
}
