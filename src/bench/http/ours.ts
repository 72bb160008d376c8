// Our server as `order-lab serve` starts it: the whole lab, of which SUMAN MISA's door is measured.
import { serve } from '../../http/serve.ts';
import { loopback, serveAndTell } from './child-script.ts';

await serveAndTell(async () => {
  const { origins } = await serve({
    host: loopback,
    port: 0,
    seed: 1,
    clockMode: 'wall',
    mocksOnly: true,
    wall: {
      now: () => Date.now(),
      later: (work, delayMs) => {
        const timer = setTimeout(work, delayMs);
        return () => clearTimeout(timer);
      },
    },
    onBug: (error) => {
      throw error;
    },
  });
  return origins.suman;
});
