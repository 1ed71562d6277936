import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { Office } from '../../../shared/contract/office.ts';
import { AppError } from '../app-error.ts';
import { record } from '../audit/api.ts';
import type { PrepareContext, WriteContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { hashPassword, recoveryCodeFrom } from '../session/api.ts';
import { saveFoundingSettings } from '../settings/api.ts';
import { insertFoundingStatuses } from '../statuses/api.ts';
import { insertAgent } from '../team/api.ts';
import { loadOffice } from './api.ts';
import { requireSound } from './rules.ts';

type Input = InputOf<'office.setup'>;
type Secrets = { readonly passwordHash: string; readonly recoveryCode: string; readonly recoveryHash: string };

const businessDay = [{ from: '09:00', to: '17:30' }];

export const setup = {
  async prepare(context: PrepareContext, input: Input) {
    refuseSecond(context.db);
    requireSound(input);
    const recoveryCode = recoveryCodeFrom(context.newSecret());
    const secrets = {
      recoveryCode,
      passwordHash: await hashPassword(input.password, context.newSecret(), context.passwordCost),
      recoveryHash: await hashPassword(recoveryCode, context.newSecret(), context.passwordCost),
    };
    return (run: WriteContext) => found(run, input, secrets);
  },
};

function refuseSecond(db: ReadDatabase): void {
  if (loadOffice(db) === null) return;
  throw new AppError('ALREADY_DONE', 'This office has been set up already. Sign in instead.');
}

function found(context: WriteContext, input: Input, secrets: Secrets): OutputOf<'office.setup'> {
  refuseSecond(context.db);
  const office = newOffice(input);
  insertOffice(context, office, secrets.recoveryHash);
  const agentId = insertAgent(context, {
    name: input.broker.name,
    email: input.broker.email,
    role: 'broker',
    leadRecipient: false,
    passwordHash: secrets.passwordHash,
  });
  insertFoundingStatuses(context.db);
  saveFoundingSettings(context);
  record(context, { brokerId: agentId });
  return {
    office,
    session: { agentId, name: input.broker.name, role: 'broker' },
    recoveryCode: secrets.recoveryCode,
  };
}

function newOffice(input: Input): Office {
  return {
    name: input.name,
    timeZone: input.timeZone,
    country: input.country,
    slaMinutes: 5,
    hours: [businessDay, businessDay, businessDay, businessDay, businessDay, [], []],
    holidays: [],
    keepBranchesApart: false,
  };
}

function insertOffice(context: WriteContext, office: Office, recoveryHash: string): void {
  context.db
    .statement(
      `INSERT INTO office (id, uuid, name, time_zone, country, sla_minutes, hours, holidays, keep_branches_apart,
         recovery_hash, created_at) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      context.newId(),
      office.name,
      office.timeZone,
      office.country,
      office.slaMinutes,
      JSON.stringify(office.hours),
      JSON.stringify(office.holidays),
      Number(office.keepBranchesApart),
      recoveryHash,
      context.now,
    );
}
