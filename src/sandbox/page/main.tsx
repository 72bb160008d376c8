// Starts the page.
import { render } from 'preact';
import './look/fonts.css';
import './look/tokens.css';
import './look/base.css';
import { App } from './app.tsx';
import { keepFocus } from './look/keep-focus.ts';
import { startPage } from './state.ts';
import { startWire } from './wire-state.ts';

const root = document.querySelector('#page');
if (root === null) throw new Error('index.html has no #page.');
keepFocus();
startPage();
startWire();
// What stands there until now says why a page may stay empty.
root.replaceChildren();
render(<App />, root);
