import type { Step } from '../../plan/types.ts';
import type { Context } from '../context.ts';
import type { Programme } from '../resolve/programme.ts';
export function checkDefinition(_: Context): void {}
export function checkProgramme(_: Context, __: Programme): void {}
export function checkPlan(_: Context, __: Programme, ___: readonly Step[]): void {}
