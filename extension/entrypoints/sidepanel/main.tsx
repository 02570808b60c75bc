import '../../ui/surface.css';
import '../../ui/panel.css';
import '../../ui/print.css';
import { mount } from '../../surfaces/mount.tsx';
import { SidePanel } from '../../surfaces/side-panel.tsx';

mount({ title: 'panel.title', view: (now) => <SidePanel now={now} /> });
