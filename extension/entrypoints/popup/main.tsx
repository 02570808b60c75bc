import '../../ui/surface.css';
import '../../ui/panel.css';
import '../../ui/popup.css';
import { mount } from '../../surfaces/mount.tsx';
import { Popup } from '../../surfaces/popup.tsx';

mount({ title: 'brand.name', view: (now) => <Popup now={now} /> });
