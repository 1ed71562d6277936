import { clsx } from 'clsx';
import { Specimen, State } from './specimen.tsx';

const fills = {
  canvas: 'bg-canvas',
  surface: 'bg-surface',
  hairline: 'bg-hairline',
  control: 'bg-control',
  ink: 'bg-ink',
  muted: 'bg-muted',
  hover: 'bg-hover',
  pressed: 'bg-pressed',
  accent: 'bg-accent',
  'accent-strong': 'bg-accent-strong',
  'accent-soft': 'bg-accent-soft',
  breached: 'bg-breached',
  'breached-soft': 'bg-breached-soft',
  risk: 'bg-risk',
  'risk-soft': 'bg-risk-soft',
  met: 'bg-met',
  'met-soft': 'bg-met-soft',
  hot: 'bg-hot',
  warm: 'bg-warm',
  cold: 'bg-cold',
  desk: 'bg-desk',
} as const;

const inks = {
  ink: 'text-ink',
  muted: 'text-muted',
  accent: 'text-accent',
  'breached-ink': 'text-breached-ink',
  'risk-ink': 'text-risk-ink',
  'met-ink': 'text-met-ink',
} as const;

const sizes = {
  '12 / 16': 'text-xs',
  '13 / 20': 'text-base',
  '14 / 20': 'text-md',
  '16 / 24': 'text-lg',
  '20 / 28': 'text-xl',
  '28 / 36': 'text-2xl',
} as const;
const weights = { '400 text': 'font-normal', '500 label': 'font-medium', '600 title': 'font-semibold' } as const;
const spaces = { 2: 'w-0.5', 4: 'w-1', 8: 'w-2', 12: 'w-3', 16: 'w-4', 24: 'w-6', 32: 'w-8', 48: 'w-12' } as const;

export function Tokens() {
  return (
    <>
      <Specimen title="Colour">
        {() =>
          Object.entries(fills).map(([name, fill]) => (
            <State key={name} name={name}>
              <Patch fill={fill} />
            </State>
          ))
        }
      </Specimen>
      <Specimen title="Text colour">
        {() =>
          Object.entries(inks).map(([name, ink]) => (
            <State key={name} name={name}>
              <p className={ink}>Assign 42</p>
            </State>
          ))
        }
      </Specimen>
      <Specimen title="Type">
        {() => (
          <>
            {Object.entries(sizes).map(([name, size]) => (
              <State key={name} name={name}>
                <p className={clsx(size, 'figures')}>Leads 4,218</p>
              </State>
            ))}
            {Object.entries(weights).map(([name, weight]) => (
              <State key={name} name={name}>
                <p className={weight}>Dana Whitfield</p>
              </State>
            ))}
          </>
        )}
      </Specimen>
      <Specimen title="Space, radius, shadow, motion">
        {() => (
          <>
            {Object.entries(spaces).map(([name, width]) => (
              <State key={name} name={`${name} px`}>
                <span className={clsx('keeps-colour block h-4 bg-accent', width)} />
              </State>
            ))}
            <State name="controls, 4">
              <span className="keeps-colour block size-8 rounded-control bg-pressed" />
            </State>
            <State name="panels, 8">
              <span className="keeps-colour block size-8 rounded-panel bg-pressed" />
            </State>
            <State name="full">
              <span className="keeps-colour block size-8 rounded-full bg-pressed" />
            </State>
            <State name="floats">
              <span className="keeps-colour block size-8 rounded-panel bg-surface shadow-float" />
            </State>
            <State name="opens, 120 ms">
              <span className="keeps-colour block size-8 animate-opens rounded-panel bg-pressed" />
            </State>
            <State name="touched, 600 ms">
              <span className="block h-8 w-24 animate-touched rounded-control" />
            </State>
          </>
        )}
      </Specimen>
      <Specimen title="Row">
        {() => (
          <State name="as high as rows are" isWide>
            <div className="grid-row flex items-center border-y border-hairline px-4">Dana Whitfield</div>
          </State>
        )}
      </Specimen>
    </>
  );
}

function Patch({ fill }: { readonly fill: string }) {
  return <span className={clsx('keeps-colour block h-8 w-20 rounded-control border border-hairline', fill)} />;
}
