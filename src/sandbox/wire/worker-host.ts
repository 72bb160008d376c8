// The host of the static home: engine and services in the page, HTTP between them. Loaded with the
// first step, for it is half of what the page loads.
// oxlint-disable-next-line no-unassigned-import -- for what it does
import './before-the-host.ts';
import { openStoryHost, type StoryHost } from '../../http/story-host.ts';
import { openWorkerNetwork } from './worker-network.ts';

/** @param folder the page's address */
export const openWorkerHost = (folder: string): Promise<StoryHost> =>
  openStoryHost(openWorkerNetwork(folder));
