// The host of the static home: engine and services in the page, HTTP between them. Loaded after
// `worker-wire.ts` has seen to what must be so before any schema is made.
import { openStoryHost, type StoryHost } from '../../http/story-host.ts';
import { openWorkerNetwork } from './worker-network.ts';

/** @param folder the page's address */
export const openWorkerHost = (folder: string): Promise<StoryHost> =>
  openStoryHost(openWorkerNetwork(folder));
