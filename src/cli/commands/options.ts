import { InvalidArgumentError, Option } from 'commander';
import { isAsOf } from '../../core/index.ts';

export function programOption(): Option {
  return new Option(
    '--program <name or file>',
    'hold the portfolio against this program instead of the configured one',
  );
}

export function asOfOption(): Option {
  return new Option('--as-of <ISO date and time>', 'stands for now, so that a run can be repeated').argParser(
    (text) => {
      if (isAsOf(text)) return text;
      throw new InvalidArgumentError('Say a date and time such as 2017-02-01T09:00:00-07:00.');
    },
  );
}
