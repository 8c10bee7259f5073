import type { Command, Services } from '../services.ts';

export function showOutput({ log }: Services): Command {
  return {
    id: 'readiness.showOutput',
    execute() {
      log.show();
    },
  };
}
